import { mixTheGroups } from './mix/mix-groups.ts'
import { mixThePool } from './mix/mix-pool.ts'
import { mixTheRotation } from './mix/mix-rotation.ts'
import { readOptions } from './mix/read-options.ts'
import { write } from './mix/say.ts'

/**
 * npm run --silent mix -- --pool POOL.json [--parts cohorts,tables,rooms,coaches] [--seconds 10 | --iterations N] [--threads 2] [--seed 1]
 *   [--previous OLD.json --dropouts P1,P7] [--out ANSWER.json]
 * npm run --silent mix -- --mdgp INSTANCE.txt [--seconds 10 | --iterations N] [--threads 2] [--seed 1] [--out ANSWER.json]
 * npm run --silent mix -- --rotation 8x4x10 [--seconds 10 | --iterations N] [--threads 2] [--seed 1] [--out ANSWER.json]
 *
 * Progress on stderr, the answer as JSON on stdout or in `--out`. `--seconds` is wall clock for all parts together, start-up apart; with
 * `--iterations` (moves of each thread) the same seed gives the same answer on any machine.
 * Exit code 2 for a mistake in what was asked, in one line; 3 for what cannot be done, with the reason in words.
 */
const options = readOptions()
const mix = { pool: mixThePool, mdgp: mixTheGroups, rotation: mixTheRotation }[options.what]
write(await mix(options), options.given.out)
