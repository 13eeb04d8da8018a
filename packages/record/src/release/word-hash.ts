/** The hash by which a word is looked up in the vocabulary: 32-bit FNV-1a over its UTF-16 code units. */
export function hashOf(word: string): number {
	let hash = 0x811c9dc5;
	for (let index = 0; index < word.length; index++) {
		hash = Math.imul(hash ^ word.charCodeAt(index), 0x01000193);
	}
	return (hash ^ (hash >>> 15)) >>> 0;
}
