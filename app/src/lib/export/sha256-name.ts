/** A name for a text that has no address: its SHA-256, as RFC 6920 writes it. */

/** @returns `ni:///sha-256;…` of the text in UTF-8 */
export async function sha256Name(text: string): Promise<string> {
	const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)));
	const base64 = btoa(String.fromCharCode(...digest));
	return `ni:///sha-256;${base64.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')}`;
}
