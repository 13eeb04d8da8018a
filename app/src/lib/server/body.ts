/** Reads the body of a request up to a limit, whatever its headers say about its length. */

export type Body =
	| { readonly ok: true; readonly bytes: Uint8Array<ArrayBuffer> }
	| { readonly ok: false; readonly why: 'too-large' };

/**
 * What is too large is read on to its end and thrown away, up to this many bytes: a browser that is still sending when the
 * answer comes shows a broken line instead of the answer.
 */
const THROWN_AWAY = 128_000_000;

/** @param limit in bytes */
export async function readBody(request: Request, limit: number): Promise<Body> {
	const parts: Uint8Array[] = [];
	let length = 0;
	const reader = request.body?.getReader();
	while (reader) {
		const { done, value } = await reader.read();
		if (done) break;
		length += value.length;
		if (length > THROWN_AWAY) {
			await reader.cancel();
			break;
		}
		if (length > limit) parts.length = 0;
		else parts.push(value);
	}
	if (length > limit) return { ok: false, why: 'too-large' };
	const bytes = new Uint8Array(length);
	let at = 0;
	for (const part of parts) {
		bytes.set(part, at);
		at += part.length;
	}
	return { ok: true, bytes };
}
