#!/usr/bin/env node
// The one binary. The command line is built (Node 20 runs no TypeScript), so this only loads it or says how to make it.
import { existsSync } from 'node:fs';
import module from 'node:module';
import { fileURLToPath } from 'node:url';
import { endWithParent, isRoomy, runRoomy } from './roomy.js';

process.env.MANDATE_HOME ??= fileURLToPath(new URL('../..', import.meta.url));
const built = new URL('../build/cli/mandate.js', import.meta.url);
if (!existsSync(fileURLToPath(built))) {
	process.stderr.write(
		'mandate: the command line is not built yet. Run "npm run build" in the Mandate folder, or "npm start".\n',
	);
	process.exitCode = 2;
} else if (['serve', 'start'].includes(process.argv[2]) && !isRoomy()) {
	process.exitCode = await runRoomy(fileURLToPath(import.meta.url), process.argv.slice(2));
} else {
	endWithParent();
	// Node 22.1 and newer keep what they have compiled beside it, until the next build; older ones compile each time.
	module.enableCompileCache?.(fileURLToPath(new URL('compile-cache', built)));
	await import(built.href);
}
