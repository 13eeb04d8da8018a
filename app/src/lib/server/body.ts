/** Reads the body of a request up to a limit, whatever its headers say about its length, and lets the rest go unread. */

export type Body =
	| { readonly ok: true; readonly bytes: Uint8Array<ArrayBuffer> }
	| { readonly ok: false; readonly why: 'too-large' };

/** @param limit in bytes */
export async function readBody(request: Request, limit: number): Promise<Body> {
	const declared = Number(request.headers.get('content-length') ?? 0);
	if (declared > limit) return { ok: false, why: 'too-large' };
	const parts: Uint8Array[] = [];
	let length = 0;
	const reader = request.body?.getReader();
	while (reader) {
		const { done, value } = await reader.read();
		if (done) break;
		length += value.length;
		if (length > limit) {
			await reader.cancel();
			return { ok: false, why: 'too-large' };
		}
		parts.push(value);
	}
	const bytes = new Uint8Array(length);
	let at = 0;
	for (const part of parts) {
		bytes.set(part, at);
		at += part.length;
	}
	return { ok: true, bytes };
}
