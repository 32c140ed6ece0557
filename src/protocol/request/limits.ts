/** Maximum size of a picture file, in bytes: a message holds at most 64 MB, and no picture on a page needs more. */
export const MAX_FILE_BYTES = 48 * 1024 * 1024;

/** Size in bytes of a picture that a page may send without asking for room: most addresses, and small files. */
export const MAX_UNASKED_BYTES = 128 * 1024;

/** Maximum number of addresses in a request to recall verdicts; a page with more makes several requests. */
export const MAX_ADDRESSES = 256;
