/** Characters that part lines, or columns: in a label they are spaces. */
const SPACES = /[\t\p{Zl}\p{Zp}]/gu;
/**
 * Characters that nobody sees and that change what is around them: control characters, and those that reverse the text
 * after them, such as U+202E. What joins letters and emoji (U+200C, U+200D) and marks a direction (U+200E, U+200F) stays.
 * https://www.unicode.org/reports/tr36/#Bidirectional_Text_Spoofing
 */
const HARMFUL = /[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u206f\ufff9-\ufffb]/gu;

/**
 * Text from a file of strangers as it can be shown beside our own words.
 * @param most number of characters after which it is cut
 */
export function plainText(text: string, most: number): string {
  // A character takes two units at most, and only what may be shown is looked through.
  const plain = [
    ...text
      .slice(0, 2 * most + 2)
      .replace(SPACES, " ")
      .replace(HARMFUL, ""),
  ];
  return plain.length > most ? `${plain.slice(0, most).join("")}…` : plain.join("");
}
