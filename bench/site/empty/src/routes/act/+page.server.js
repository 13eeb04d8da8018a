/** An act that does nothing: what any form of ours costs at least. */
export const actions = {
	default: async ({ request }) => ({ code: String((await request.formData()).get('code')) }),
};
