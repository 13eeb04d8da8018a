/** One file that a browser opens as a page and Node runs as a program; see `vite.recount.config.ts` for how it is put together. */
import { recountInBrowser } from './in-browser.ts';
import { recountInNode } from './in-node.ts';

if (typeof document === 'undefined') {
	import('node:fs').then((files) => {
		const { argv, stdout, stderr } = process;
		process.exitCode = recountInNode(
			argv.slice(2),
			files,
			(text) => stdout.write(text),
			(text) => stderr.write(text),
		);
	});
} else recountInBrowser(document);
