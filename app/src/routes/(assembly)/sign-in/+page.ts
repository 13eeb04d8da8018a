/** A passkey needs script; the link does not. */
export const csr = true;
