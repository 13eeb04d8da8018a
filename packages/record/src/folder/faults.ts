/** What can be wrong with the folder of a release, and what is said about it: where, what was found, what to do. */

export type FolderFault =
	| 'missing'
	| 'interrupted'
	| 'not-a-folder'
	| 'not-a-release'
	| 'other-version'
	| 'truncated'
	| 'damaged'
	| 'wrong-hash'
	| 'unreadable'
	| 'not-replaceable';

const BUILD = 'Build the record again, or copy it again.';

const SENTENCES: Readonly<Record<FolderFault, (path: string, found: string) => string>> = {
	missing: (path) => `${path}: there is no such folder. Build a record there, or name the folder of one.`,
	interrupted: (path, previous) =>
		`${path}: a replacement of this record was interrupted; the record before it is whole at ${previous}. Rename that to ${path}, or build the record again.`,
	'not-a-folder': (path) =>
		`${path}: expected the folder of a record, found a file. Name the folder that holds it.`,
	'not-a-release': (path, found) => `${path}: this folder is not a record: ${found}. Name the folder of one.`,
	'other-version': (path, found) => `${path}: ${found}. Build the record again with this program.`,
	truncated: (path, found) => `${path}: the record is not whole: ${found}. ${BUILD}`,
	damaged: (path, found) => `${path}: the record is damaged: ${found}. ${BUILD}`,
	'wrong-hash': (path, found) => `${path}: the record is not what it says it is: ${found}. ${BUILD}`,
	unreadable: (path, found) => `${path}: cannot be read: ${found}. Look at the rights of the file.`,
	'not-replaceable': (path, found) =>
		`${path}: will not be replaced: ${found}. Name another folder, or remove it first.`,
};

export interface Faulty {
	readonly ok: false;
	readonly why: FolderFault;
	readonly message: string;
}

export function faulty(why: FolderFault, path: string, found = ''): Faulty {
	return { ok: false, why, message: SENTENCES[why](path, found) };
}

/** What the system says of a path, such as EACCES. */
export function systemCode(error: unknown): string {
	return error instanceof Error && 'code' in error ? String(error.code) : String(error);
}
