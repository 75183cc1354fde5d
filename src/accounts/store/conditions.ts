// Turns Better Auth's conditions into ours.
import type { CleanedWhere } from 'better-auth/adapters'
import type { ExpressionBuilder, ExpressionWrapper, SqlBool } from 'kysely'

export type Row = Record<string, unknown>
export type Tables = Record<string, Row>
export type Condition = CleanedWhere
type Asking = ExpressionBuilder<Tables, string>
type Truth = ExpressionWrapper<Tables, string, SqlBool>

/**
 * What must be so of a row: all that is joined by AND, and one of what is joined by OR. With `oneOf`, the name of the table, at most one row
 * meets it.
 */
export function meets(where: Condition[], oneOf: string | null = null): (the: Asking) => Truth {
  const all = (the: Asking): Truth => {
    const parts = (connector: string) =>
      where.filter((one) => one.connector === connector).map((one) => condition(the, one))
    const either = parts('OR')
    return the.and([...parts('AND'), ...(either.length > 0 ? [the.or(either)] : [])])
  }
  if (oneOf === null) return all
  return (the) => the('id', '=', the.selectFrom(oneOf).select('id').where(all).limit(1))
}

const comparing = { ne: '!=', lt: '<', lte: '<=', gt: '>', gte: '>=' } as const

function condition(the: Asking, { field, operator, value }: Condition): Truth {
  switch (operator) {
    case 'eq':
      return value === null ? the(field, 'is', null) : the(field, '=', value)
    case 'ne':
      return value === null ? the(field, 'is not', null) : the(field, '!=', value)
    case 'lt':
    case 'lte':
    case 'gt':
    case 'gte':
      return the(field, comparing[operator], value)
    case 'in':
      return Array.isArray(value) && value.length > 0 ? the(field, 'in', value) : the.or([])
    case 'not_in':
      return Array.isArray(value) && value.length > 0 ? the(field, 'not in', value) : the.and([])
    default:
      throw new Error(`Better Auth asks by ${operator}, which nothing here needs`)
  }
}
