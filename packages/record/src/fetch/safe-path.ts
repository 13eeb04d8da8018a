/** Which paths of a list may be written to: below the folder that is fetched into, on every system, and seen by the readers. */

/** Windows keeps these names for devices, with any ending. */
const DEVICES = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;

/** What is wrong with a path, as "found ..."; null where nothing is. */
export function whyUnsafe(path: string): string | null {
	const segments = path.split('/');
	if (path.length > 500) return 'a path of more than 500 characters';
	// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
	if (/[\\:*?"<>|\u0000-\u001f\u007f]/.test(path))
		return 'a backslash, a colon or another character that is not';
	if (segments.includes('..')) return 'a step out of the folder (..)';
	if (segments.includes('')) return path.startsWith('/') ? 'an absolute path' : 'an empty step';
	if (segments.some((segment) => /^\.|[. ]$/.test(segment)))
		return 'a name that begins with a dot, or ends in a dot or a blank';
	if (segments.some((segment) => DEVICES.test(segment))) return 'a name that Windows keeps for a device';
	if (segments.length < 2) return 'no folder before the name';
	if (/\.part(\.json)?$/i.test(path)) return 'an ending that is kept for files that have not come whole';
	return null;
}

/** The first two of these paths that cannot both be files, on a system that does or does not tell capitals apart. */
export function firstClash(paths: readonly string[]): readonly [string, string] | null {
	const files = new Map<string, string>();
	for (const path of paths) {
		const other = files.get(path.toLowerCase());
		if (other !== undefined) return [other, path];
		files.set(path.toLowerCase(), path);
	}
	for (const path of paths) {
		const steps = path.toLowerCase().split('/');
		for (let length = 1; length < steps.length; length++) {
			const other = files.get(steps.slice(0, length).join('/'));
			if (other !== undefined) return [other, path];
		}
	}
	return null;
}
