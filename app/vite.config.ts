// The site.
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vite';

export default defineConfig({
	plugins: [sveltekit()],
	// The worker that checks is one file, so that a page without a network lacks no part of it.
	worker: { format: 'es', rolldownOptions: { output: { codeSplitting: false } } },
});
