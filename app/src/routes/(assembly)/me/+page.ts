/** A passkey is made by script; everything else here needs none. */
export const csr = true;
