/** Properties are tried on the same few cases for every mutant: a mutant that dies must die again. */
import fc from 'fast-check';

fc.configureGlobal({ numRuns: 25, seed: 20_260_101, endOnFailure: true });
