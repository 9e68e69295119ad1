import { readFileSync, writeFileSync } from 'node:fs'

export function say(line: string) {
  process.stderr.write(`${line}\n`)
}

/** Ends the program with one line on stderr: 2 for a mistake in what was asked, 3 for what cannot be done. */
export function leave(code: 2 | 3, line: string): never {
  say(line.replaceAll(/\s*\n\s*/gu, ' '))
  process.exit(code)
}

export function readText(option: string, path: string) {
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    return leave(2, `--${option}: ${error instanceof Error ? error.message : String(error)}`)
  }
}

export function readJson(option: string, path: string): unknown {
  const text = readText(option, path)
  try {
    return JSON.parse(text)
  } catch (error) {
    return leave(2, `--${option}: ${path} is not JSON: ${error instanceof Error ? error.message : String(error)}`)
  }
}

/** To a file, or to stdout. */
export function write(answer: unknown, path: string | undefined) {
  const json = `${JSON.stringify(answer)}\n`
  if (path === undefined) return void process.stdout.write(json)
  try {
    writeFileSync(path, json)
  } catch (error) {
    leave(2, `--out: ${error instanceof Error ? error.message : String(error)}`)
  }
}
