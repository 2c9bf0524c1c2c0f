import type * as TypeScript from 'typescript'

/** The editor brings its own, tests take the package's. */
export type Compiler = typeof TypeScript

/** A coroutine that is made where nobody can await it: nothing of it will run. */
export interface ForgottenCoroutine {
  /** A call whose result is dropped, or an async function for someone who drops what he calls gives. */
  readonly kind: 'call' | 'callback'
  /** In UTF-16 code units from the start of the source. */
  readonly start: number
  readonly length: number
  /** Whether an `await` may stand in front of it. */
  readonly canAwait: boolean
}

/** Whether the snippet runs under the coroutine model, where calling an async function runs nothing. */
export const hasCoroutines = (ts: Compiler, file: TypeScript.SourceFile): boolean =>
  importsOf(ts, file).some(({ importClause }) => importClause?.phaseModifier !== ts.SyntaxKind.TypeKeyword)

/** The expression that a snippet calls `createTask` by; undefined: it imports none. */
export function nameOfCreateTask(ts: Compiler, file: TypeScript.SourceFile): string | undefined {
  for (const { importClause } of importsOf(ts, file)) {
    const bindings = importClause?.namedBindings
    if (bindings && ts.isNamespaceImport(bindings)) return `${bindings.name.text}.createTask`
    const named = bindings?.elements.find(({ name, propertyName }) => (propertyName ?? name).text === 'createTask')
    if (named) return named.name.text
  }
  return undefined
}

const importsOf = (ts: Compiler, file: TypeScript.SourceFile): TypeScript.ImportDeclaration[] =>
  file.statements
    .filter((statement) => ts.isImportDeclaration(statement))
    .filter(({ moduleSpecifier }) => ts.isStringLiteral(moduleSpecifier) && moduleSpecifier.text === 'asyncio')

/** All the coroutines of a snippet of which is certain that nobody will await them, in the order of the source. */
export function forgottenCoroutines(
  ts: Compiler,
  checker: TypeScript.TypeChecker,
  file: TypeScript.SourceFile,
): ForgottenCoroutine[] {
  if (!hasCoroutines(ts, file)) return []
  const found: ForgottenCoroutine[] = []
  const add = (kind: ForgottenCoroutine['kind'], node: TypeScript.Node, length: number) =>
    found.push({ kind, start: node.getStart(file), length, canAwait: mayAwait(ts, node) })

  const visit = (node: TypeScript.Node): void => {
    if (ts.isExpressionStatement(node)) {
      for (const value of dropped(ts, node.expression)) {
        if (ts.isCallExpression(value) && givesCoroutine(ts, checker, value)) add('call', value, value.getWidth(file))
      }
    }
    if (ts.isCallExpression(node) || ts.isNewExpression(node)) {
      for (const callback of node.arguments ?? []) {
        if (isAsync(ts, callback) && !hearsOfResult(ts, checker, node, callback))
          add('callback', callback, 'async'.length)
      }
    }
    ts.forEachChild(node, visit)
  }
  visit(file)
  return found
}

/** The values of an expression that nobody gets when it is a statement. */
function dropped(ts: Compiler, expression: TypeScript.Expression): readonly TypeScript.Expression[] {
  if (ts.isParenthesizedExpression(expression)) return dropped(ts, expression.expression)
  if (ts.isConditionalExpression(expression)) {
    return [...dropped(ts, expression.whenTrue), ...dropped(ts, expression.whenFalse)]
  }
  if (!ts.isBinaryExpression(expression)) return [expression]
  const { AmpersandAmpersandToken, BarBarToken, QuestionQuestionToken, CommaToken } = ts.SyntaxKind
  const { kind } = expression.operatorToken
  if (kind === CommaToken) return [...dropped(ts, expression.left), ...dropped(ts, expression.right)]
  const isChoice = kind === AmpersandAmpersandToken || kind === BarBarToken || kind === QuestionQuestionToken
  return isChoice ? dropped(ts, expression.right) : [expression]
}

/** Tasks and futures go on by themselves, and so do the promises of Node. */
function givesCoroutine(ts: Compiler, checker: TypeScript.TypeChecker, call: TypeScript.CallExpression): boolean {
  const { symbol } = checker.getTypeAtLocation(call) as { symbol?: TypeScript.Symbol }
  if (symbol?.name === 'Coroutine') return symbol.declarations?.[0]?.getSourceFile().isDeclarationFile === true
  const declaration = checker.getResolvedSignature(call)?.declaration
  return declaration !== undefined && isAsync(ts, declaration)
}

/** An async function, not a generator. */
const isAsync = (ts: Compiler, node: TypeScript.Node): boolean =>
  saysAsync(ts, node) && !('asteriskToken' in node && node.asteriskToken !== undefined)

const saysAsync = (ts: Compiler, node: TypeScript.Node): boolean =>
  ts.isFunctionLike(node) &&
  ts.canHaveModifiers(node) &&
  ts.getModifiers(node)?.some(({ kind }) => kind === ts.SyntaxKind.AsyncKeyword) === true

/** Whether who is given this function asks for something that it returns. */
function hearsOfResult(
  ts: Compiler,
  checker: TypeScript.TypeChecker,
  call: TypeScript.CallExpression | TypeScript.NewExpression,
  callback: TypeScript.Expression,
): boolean {
  // A promise waits for what `finally` gives, though the types do not say so.
  if (ts.isPropertyAccessExpression(call.expression) && call.expression.name.text === 'finally') return true
  const wanted = checker.getContextualType(callback)
  const signatures = wanted ? checker.getNonNullableType(wanted).getCallSignatures() : []
  return signatures.length === 0 || signatures.some((one) => !dropsResult(ts, one))
}

/** `unknown` says nothing of what becomes of a result, but for asyncio's own callbacks. */
function dropsResult(ts: Compiler, signature: TypeScript.Signature): boolean {
  const { flags } = signature.getReturnType()
  if (flags & ts.TypeFlags.Void) return true
  return (flags & ts.TypeFlags.Unknown) !== 0 && signature.declaration?.getSourceFile().isDeclarationFile === true
}

function mayAwait(ts: Compiler, node: TypeScript.Node): boolean {
  for (let at = node.parent; !ts.isSourceFile(at); at = at.parent) {
    if (ts.isClassStaticBlockDeclaration(at)) return false
    if (ts.isFunctionLike(at)) return saysAsync(ts, at)
  }
  return true
}
