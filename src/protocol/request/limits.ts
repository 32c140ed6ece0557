/** Maximum size of a picture file, in bytes: a message holds at most 64 MB, and no picture on a page needs more. */
export const MAX_FILE_BYTES = 48 * 1024 * 1024;

/** Size in bytes of a picture that a page may send without asking for room: most addresses, and small files. */
export const MAX_UNASKED_BYTES = 128 * 1024;
/** Maximum length of an address that is not the file itself: the browser loads none that is longer. */
export const MAX_ADDRESS_LENGTH = 2 * 1024 * 1024;
/** Maximum length of a header: the browser takes no response with more than 256 KB of them all. */
export const MAX_HEADER_LENGTH = 256 * 1024;

/** Maximum number of addresses in a request to recall verdicts; a page with more makes several requests. */
export const MAX_ADDRESSES = 256;
