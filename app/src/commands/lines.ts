/** Lines of a stream of bytes, one at a time and with a limit on the length of each, so that memory stays the same. */

export interface StreamLine {
	/** From 1. */
	readonly number: number;
	/** Null where the line is longer than the limit. */
	readonly bytes: Uint8Array | null;
}

/** @param limit bytes of a line; what goes beyond is skipped up to the next line feed */
export async function* linesOf(stream: AsyncIterable<Uint8Array>, limit: number): AsyncGenerator<StreamLine> {
	let number = 1;
	let held: Uint8Array[] = [];
	let length = 0;
	const take = (): StreamLine => {
		const line = { number, bytes: length > limit ? null : Buffer.concat(held) };
		number++;
		held = [];
		length = 0;
		return line;
	};
	const hold = (bytes: Uint8Array) => {
		length += bytes.length;
		if (length > limit) held = [];
		else held.push(bytes);
	};
	for await (const chunk of stream) {
		let from = 0;
		for (let feed = chunk.indexOf(10); feed !== -1; feed = chunk.indexOf(10, from)) {
			hold(chunk.subarray(from, feed));
			from = feed + 1;
			yield take();
		}
		if (from < chunk.length) hold(chunk.subarray(from));
	}
	if (length > 0) yield take();
}
