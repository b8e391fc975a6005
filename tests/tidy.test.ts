/** The house rules as a test: import direction, doors, no `any`, no barrels, lengths, and no clock or chance in pure code. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import ts from 'typescript'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const src = join(root, 'src')

/** Who may import whom. A module that is not listed here may not exist. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  time: [],
  words: [],
  workforce: ['time'],
  law: ['time', 'workforce'],
  optimisation: [],
  scheduling: ['optimisation'],
  staffing: ['time', 'workforce', 'optimisation'],
  statistics: ['words'],
  projection: ['workforce', 'optimisation', 'words'],
  'task-sharing': ['time', 'workforce', 'optimisation'],
  rostering: ['time', 'workforce', 'law', 'optimisation', 'scheduling'],
  'roster-files': ['time', 'workforce'],
  planning: [
    'time',
    'words',
    'workforce',
    'law',
    'staffing',
    'rostering',
    'roster-files',
    'statistics',
    'projection',
    'task-sharing',
  ],
  report: ['time', 'law', 'planning'],
  jobs: ['rostering', 'scheduling'],
  cli: [
    'time',
    'words',
    'workforce',
    'law',
    'staffing',
    'planning',
    'report',
    'jobs',
    'rostering',
    'roster-files',
    'scheduling',
    'statistics',
    'projection',
  ],
}
const PURE = [
  'time',
  'words',
  'workforce',
  'law',
  'optimisation',
  'scheduling',
  'staffing',
  'statistics',
  'projection',
  'task-sharing',
  'rostering',
  'roster-files',
  'planning',
  'report',
]

const MOST_FILE_LINES = 500
const MOST_FUNCTION_LINES = 70
/** Named exceptions to the lengths, each with its reason. */
const LONG_BY_NATURE = new Set<string>([])

interface SourceFile {
  readonly path: string
  readonly module: string
  readonly text: string
  readonly tree: ts.SourceFile
}

const files: readonly SourceFile[] = listFiles(src)
  .filter((file) => file.endsWith('.ts'))
  .map((file) => {
    const path = relative(src, file)
    const text = readFileSync(file, 'utf8')
    return {
      path,
      module: path.split('/')[0]!,
      text,
      tree: ts.createSourceFile(path, text, ts.ScriptTarget.ES2023, true),
    }
  })
const production = files.filter(({ path }) => !path.endsWith('.test.ts'))

describe('house rules', () => {
  it('reads the sources at all', () => {
    expect(production.length).toBeGreaterThan(40)
  })

  it('lets modules import only in the direction of ARCHITECTURE.md', () => {
    const wrong = production.flatMap((file) =>
      importsOf(file)
        .filter((target) => target.startsWith('.'))
        .map((target) => relative(src, join(src, dirname(file.path), target)))
        .filter((target) => {
          const module = target.split('/')[0]!
          return module !== file.module && !(MAY_IMPORT[file.module] ?? []).includes(module)
        })
        .map((target) => `${file.path} imports ${target}`),
    )
    expect(wrong).toEqual([])
    expect(
      [...new Set(files.map(({ module }) => module))].filter((module) => !(module in MAY_IMPORT)),
    ).toEqual([])
  })

  it('keeps the folders inside a module private to it', () => {
    const wrong = files.flatMap((file) =>
      importsOf(file)
        .filter((target) => target.startsWith('.'))
        .map((target) => relative(src, join(src, dirname(file.path), target)))
        .filter((target) => target.split('/')[0] !== file.module && target.split('/').length > 2)
        .map((target) => `${file.path} imports ${target}`),
    )
    expect(wrong).toEqual([])
  })

  it('names every imported file with its ending, and every import leads somewhere', () => {
    const wrong = files.flatMap((file) =>
      importsOf(file)
        .filter((target) => target.startsWith('.'))
        .filter((target) => !target.endsWith('.ts') || !existsSync(join(src, dirname(file.path), target)))
        .map((target) => `${file.path}: ${target}`),
    )
    expect(wrong).toEqual([])
  })

  it('has no any, no barrel, no default export and no silenced check', () => {
    const wrong = files.flatMap(({ path, tree, text }) => {
      const found: string[] = []
      walk(tree, (node) => {
        if (node.kind === ts.SyntaxKind.AnyKeyword) found.push('any')
        if (ts.isExportDeclaration(node) && node.exportClause === undefined) found.push('export *')
        if (ts.isExportAssignment(node)) found.push('default export')
      })
      if (/@ts-(ignore|expect-error|nocheck)|eslint-disable/.test(text)) found.push('silenced check')
      return found.map((what) => `${path}: ${what}`)
    })
    expect(wrong).toEqual([])
  })

  it('keeps files and functions short', () => {
    const wrong = production.flatMap(({ path, text, tree }) => {
      if (LONG_BY_NATURE.has(path)) return []
      const lines = text.split('\n').length
      const found = lines > MOST_FILE_LINES ? [`${path}: ${lines} lines`] : []
      walk(tree, (node) => {
        if (!ts.isFunctionLike(node)) return
        const from = tree.getLineAndCharacterOfPosition(node.getStart()).line
        const length = tree.getLineAndCharacterOfPosition(node.getEnd()).line - from + 1
        if (length > MOST_FUNCTION_LINES) found.push(`${path}:${from + 1}: a function of ${length} lines`)
      })
      return found
    })
    expect(wrong).toEqual([])
  })

  it('keeps clock, chance, Node and DOM out of the pure modules', () => {
    const forbidden =
      /\bMath\.random\b|\bDate\.now\b|\bnew Date\(\)|\bperformance\.now\b|\bprocess\.|\bcrypto\.|\bsetTimeout\b|\bfrom 'node:|\bDate\.prototype|\.getTimezoneOffset|\.toLocale/
    const wrong = production
      .filter(({ module }) => PURE.includes(module))
      .flatMap(({ path, tree, text }) => {
        const match = forbidden.exec(withoutComments(tree, text))
        return match === null ? [] : [`${path}: ${match[0]}`]
      })
    expect(wrong).toEqual([])
  })

  it('leaves nothing to be done later', () => {
    const wrong = files.filter(({ text }) =>
      /\b(TODO|FIXME|XXX)\b|\b(it|describe|test)\.(skip|only|todo)\b/.test(text),
    )
    expect(wrong.map(({ path }) => path)).toEqual([])
  })
})

function importsOf({ tree }: SourceFile): string[] {
  return tree.statements.flatMap((statement) =>
    (ts.isImportDeclaration(statement) || ts.isExportDeclaration(statement)) &&
    statement.moduleSpecifier !== undefined &&
    ts.isStringLiteral(statement.moduleSpecifier)
      ? [statement.moduleSpecifier.text]
      : [],
  )
}

function walk(node: ts.Node, visit: (node: ts.Node) => void): void {
  visit(node)
  node.forEachChild((child) => walk(child, visit))
}

function withoutComments(tree: ts.SourceFile, text: string): string {
  const printer = ts.createPrinter({ removeComments: true })
  return text.length === 0 ? '' : printer.printFile(tree)
}

function listFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? listFiles(join(folder, entry.name)) : [join(folder, entry.name)],
  )
}
