/** "Compass (left wing pressure group)" is "Compass": a note in brackets at the end goes. */
export function withoutNote(name: string): string {
	const bare = name.trim();
	const at = bare.endsWith(')') ? bare.lastIndexOf('(') : -1;
	return at > 0 ? bare.slice(0, at).trim() : bare;
}
