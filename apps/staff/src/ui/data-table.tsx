import { Button, Checkbox, Popover, Table } from 'antd'
import { useEffect, useRef } from 'react'
import type { Key, ReactNode } from 'react'
import './data-table.css'

export interface Column<Row> {
  key: string
  title: string
  render(row: Row): ReactNode
  width?: number
  align?: 'left' | 'right'
  /** Not shown until the reader asks for it in 列设置. */
  optional?: boolean
}

export interface TablePage {
  page: number
  pageSize: number
  total: number
  onPage(page: number, pageSize: number): void
}

interface DataTableProps<Row> {
  columns: Column<Row>[]
  rows: readonly Row[]
  rowKey(row: Row): string
  loading?: boolean
  /** The rows could not be read: the list is not called empty. */
  failed?: boolean
  headline?: ReactNode
  tools?: ReactNode
  empty: ReactNode
  page?: TablePage
  /** Keys of the columns shown; kept in the address by the screen. */
  shown?: string[] | undefined
  onShown?: (keys: string[] | undefined) => void
  onOpen?: (row: Row) => void
  openKey?: string | undefined
  expand?: (row: Row) => ReactNode
  selection?: { keys: string[]; onChange(keys: string[]): void }
}

const PAGE_SIZES = [20, 50, 100, 500, 2000]

/** The list of the desk: headline, column settings, 40 px rows, up to 2,000 a page, a row opens its drawer. */
export function DataTable<Row extends object>(props: DataTableProps<Row>) {
  const visible = props.columns.filter((column) => isShown(column, props.shown))
  const hasTools = props.headline !== undefined || props.tools !== undefined || props.onShown !== undefined
  const table = useRef<HTMLDivElement>(null)
  // A table wider than the screen is scrolled by keyboard too (WCAG 2.1.1); antd leaves its scroller out of the tab order.
  useEffect(() => {
    table.current?.querySelector('.ant-table-content')?.setAttribute('tabindex', '0')
    // The row by which antd measures its columns repeats the box that chooses all rows: nobody should land on it.
    for (const box of table.current?.querySelectorAll('.ant-table-measure-row input') ?? [])
      box.setAttribute('tabindex', '-1')
  })
  return (
    <div className="hj-table" ref={table}>
      {hasTools && (
        <div className="hj-table-head hj-no-print">
          <p className="hj-table-headline">{props.loading === true ? '正在查询…' : props.headline}</p>
          {props.tools}
          {props.onShown && (
            <ColumnSettings
              columns={props.columns}
              shown={visible.map((column) => column.key)}
              onShown={props.onShown}
            />
          )}
        </div>
      )}
      <Table<Row>
        size="small"
        rowKey={props.rowKey}
        dataSource={[...props.rows]}
        columns={visible.map((column) => ({
          key: column.key,
          title: column.title,
          align: column.align ?? 'left',
          ...(column.width === undefined ? {} : { width: column.width }),
          render: (_: unknown, row: Row) => column.render(row),
        }))}
        loading={props.loading === true}
        scroll={{ x: 'max-content' }}
        virtual={false}
        locale={{ emptyText: props.loading === true || props.failed === true ? ' ' : props.empty }}
        pagination={props.page ? paging(props.page) : false}
        rowClassName={(row) => rowClass(props, row)}
        onRow={(row) => (props.onOpen ? openable(() => props.onOpen?.(row)) : {})}
        {...(props.expand
          ? { expandable: { expandedRowRender: props.expand, columnTitle: <span className="hj-sr">展开</span> } }
          : {})}
        {...(props.selection
          ? {
              rowSelection: {
                selectedRowKeys: props.selection.keys,
                onChange: (keys: Key[]) => props.selection?.onChange(keys.map(String)),
              },
            }
          : {})}
      />
    </div>
  )
}

function isShown<Row>(column: Column<Row>, shown: string[] | undefined): boolean {
  return shown ? shown.includes(column.key) : column.optional !== true
}

function rowClass<Row extends object>(props: DataTableProps<Row>, row: Row): string {
  const open = props.openKey !== undefined && props.rowKey(row) === props.openKey ? ' hj-row-open' : ''
  return (props.onOpen ? 'hj-openable' : '') + open
}

function openable(open: () => void) {
  return {
    tabIndex: 0,
    onClick: open,
    onKeyDown: (event: { key: string; target: unknown; currentTarget: unknown }) => {
      if (event.key === 'Enter' && event.target === event.currentTarget) open()
    },
  }
}

function paging(page: TablePage) {
  return {
    current: page.page,
    pageSize: page.pageSize,
    total: page.total,
    showSizeChanger: page.total > 20,
    pageSizeOptions: PAGE_SIZES,
    hideOnSinglePage: page.total <= 20,
    size: 'small' as const,
    onChange: page.onPage,
    showTotal: (total: number, range: [number, number]) => `第 ${range[0]}–${range[1]} 条，共 ${total} 条`,
  }
}

interface ColumnSettingsProps<Row> {
  columns: Column<Row>[]
  shown: string[]
  onShown(keys: string[] | undefined): void
}

function ColumnSettings<Row>({ columns, shown, onShown }: ColumnSettingsProps<Row>) {
  const choices = (
    <div className="hj-column-settings">
      <Checkbox.Group
        value={shown}
        options={columns.map((column) => ({ value: column.key, label: column.title }))}
        onChange={(keys) => onShown(keys.map(String))}
      />
      <Button size="small" type="link" onClick={() => onShown(undefined)}>
        恢复默认列
      </Button>
    </div>
  )
  return (
    <Popover trigger="click" placement="bottomRight" content={choices}>
      <Button size="small">列设置</Button>
    </Popover>
  )
}
