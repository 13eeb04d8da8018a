/** Like all members' pages it runs no script; it stands outside their layout, which asks the database. */
export const csr = false;
