/** Headers of every answer, beside the content security policy, which SvelteKit writes with a nonce for each page. */
export const HEADERS: readonly (readonly [string, string])[] = [
	['x-content-type-options', 'nosniff'],
	['x-frame-options', 'DENY'],
	// Other sites learn nothing. With no-referrer, browsers that do not say where a form comes from would name no origin either.
	['referrer-policy', 'same-origin'],
	['cross-origin-opener-policy', 'same-origin'],
	['cross-origin-resource-policy', 'same-origin'],
	['permissions-policy', 'camera=(), geolocation=(), microphone=(), payment=(), usb=()'],
];
