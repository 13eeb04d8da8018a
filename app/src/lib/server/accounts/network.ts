/** Which network an address is of, for counting. */

/** @returns the address, of IPv6 its first half: one line has all of the second */
export function networkOf(address: string): string {
	if (!address.includes(':') || address.includes('.')) return address.slice(address.lastIndexOf(':') + 1);
	const [head, tail] = address.split('%')[0].split('::');
	const before = head === '' ? [] : head.split(':');
	const after = tail ? tail.split(':') : [];
	const missing = tail === undefined ? 0 : Math.max(0, 8 - before.length - after.length);
	const groups = [...before, ...Array<string>(missing).fill('0'), ...after];
	return groups
		.slice(0, 4)
		.map((group) => group.toLowerCase().replace(/^0+(?=.)/, ''))
		.join(':');
}
