/** Members' pages run no script unless one asks for it: they are for old phones on bad lines, and every form is sent once. */
export const csr = false;
