/** Thrown where a file is not the workbook it should be; the message is what was found. */
export class BadWorkbook extends Error {}
