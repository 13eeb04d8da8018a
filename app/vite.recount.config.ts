// The recount program: one file that is a page for a browser and a program for Node.
//
// To Node the page in front is a comment: a line that starts with "<!--" is one in scripts, and what follows stands between
// "/*" and "*/". To a browser the "/*" stands in a comment of its own. Behind the program "//" hides the closing tags.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig, type Plugin } from 'vite';

const PAGE = fileURLToPath(new URL('src/recount/page.html', import.meta.url));

function oneFile(): Plugin {
	return {
		name: 'one-file',
		generateBundle(_, bundle) {
			const [page, end] = readFileSync(PAGE, 'utf8').split('</body>');
			if (page.includes('*/'))
				this.error(
					'src/recount/page.html must not hold "*/": it would end the comment that Node takes it for.',
				);
			const [name, chunk] = Object.entries(bundle)[0];
			if (chunk.type !== 'chunk') return this.error('expected one chunk of script');
			const script = chunk.code.replaceAll('</script', '<\\/script').replaceAll('<!--', '<\\!--');
			delete bundle[name];
			const source = [
				'<!-- Mandate: open this file in a browser, or run it with Node.',
				`/* -->${page}<script>/**/`,
				script.trim(),
				`//</script></body>${end.replaceAll('\n', '')}\n`,
			].join('\n');
			this.emitFile({ type: 'asset', fileName: 'mandate-recount.html', source });
			// Without it Node would take the file for a module here, as all others of this package are.
			this.emitFile({ type: 'asset', fileName: 'package.json', source: '{ "type": "commonjs" }\n' });
		},
	};
}

export default defineConfig({
	plugins: [oneFile()],
	publicDir: false,
	build: {
		lib: { entry: 'src/recount/program.ts', formats: ['iife'], name: 'recount', fileName: 'program' },
		outDir: 'build/recount',
		emptyOutDir: true,
		target: 'es2022',
		minify: false,
		rolldownOptions: { external: ['node:fs'] },
		reportCompressedSize: false,
	},
});
