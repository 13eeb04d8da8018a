/** Whether a text can be kept: no database keeps a byte of zero or half of a character. */
export const isKeepable = (text: string): boolean => !/\0|\p{Cs}/u.test(text);
