/**
 * A category's name as it is compared with others: nobody tells names apart that differ only in capitals, in how their letters
 * are stored, or in what is not seen.
 */
export const comparableName = (name: string): string =>
  name
    .replaceAll(/\p{Default_Ignorable_Code_Point}/gu, "")
    .normalize("NFKC")
    .trim()
    .toLowerCase();
