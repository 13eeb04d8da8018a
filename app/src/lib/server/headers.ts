/** Headers of every answer, beside the content security policy, which SvelteKit writes with a nonce for each page. */
export const HEADERS: readonly (readonly [string, string])[] = [
	['x-content-type-options', 'nosniff'],
	['x-frame-options', 'DENY'],
	['referrer-policy', 'no-referrer'],
	['cross-origin-opener-policy', 'same-origin'],
	['cross-origin-resource-policy', 'same-origin'],
	['permissions-policy', 'camera=(), geolocation=(), microphone=(), payment=(), usb=()'],
];
