import './ui/base.css'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { ConfigProvider } from 'antd'
import zhCN from 'antd/locale/zh_CN'
import { createRoot } from 'react-dom/client'
import { ApiProblem } from './api/problem.ts'
import { makeRouter } from './app/router.tsx'
import { chooseStrongWeight } from './ui/strong.ts'
import { theme } from './ui/theme.ts'

const cache = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 5_000,
      refetchOnWindowFocus: false,
      retry: (times, error) => !(error instanceof ApiProblem && error.status < 500) && times < 2,
    },
  },
})
const router = makeRouter(cache)
const place = document.getElementById('root')
if (!place) throw new Error('index.html has no #root')
chooseStrongWeight(document.documentElement)
createRoot(place).render(
  <ConfigProvider theme={theme} locale={zhCN} button={{ autoInsertSpace: false }}>
    <QueryClientProvider client={cache}>
      <RouterProvider router={router} />
    </QueryClientProvider>
  </ConfigProvider>,
)
