/** Order by code point, the same on every machine and in every locale. */

export function byCodePoint(a: string, b: string): number {
	if (a === b) return 0;
	const shorter = Math.min(a.length, b.length);
	for (let i = 0; i < shorter; i++) {
		const x = a.charCodeAt(i);
		const y = b.charCodeAt(i);
		if (x === y) continue;
		const isSurrogateX = x >= 0xd800 && x <= 0xdfff;
		const isSurrogateY = y >= 0xd800 && y <= 0xdfff;
		if (isSurrogateX !== isSurrogateY) return isSurrogateX ? 1 : -1;
		return x < y ? -1 : 1;
	}
	return a.length < b.length ? -1 : 1;
}
