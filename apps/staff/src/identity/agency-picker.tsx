import { useQuery } from '@tanstack/react-query'
import { ChoiceField } from '../ui/form-fields.tsx'
import { agenciesQuery } from './directory.ts'

/** One agency in use, by its whole name. */
export function AgencyField({
  name,
  label,
  isOptional = false,
}: {
  name: string
  label: string
  isOptional?: boolean
}) {
  const agencies = useQuery(agenciesQuery).data?.agencies ?? []
  return (
    <ChoiceField
      name={name}
      label={label}
      isOptional={isOptional}
      options={agencies
        .filter((agency) => agency.status === 'active')
        .map((agency) => ({ value: agency.id, label: agency.name }))}
    />
  )
}
