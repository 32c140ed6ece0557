/** Folder, among those of categories, of pictures that show none of them. */
export const NONE_FOLDER = "_strangers";
