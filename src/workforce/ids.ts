/** Brands for the ids that must not be mixed. */
import { idField } from './text-fields.ts'

declare const idBrand: unique symbol
export type EmployeeId = string & { readonly [idBrand]: 'EmployeeId' }
export type CompetenceId = string & { readonly [idBrand]: 'CompetenceId' }
export type ShiftCode = string & { readonly [idBrand]: 'ShiftCode' }

export const employeeIdField = idField.transform((text) => text as EmployeeId)
export const competenceIdField = idField.transform((text) => text as CompetenceId)
export const shiftCodeField = idField.transform((text) => text as ShiftCode)
