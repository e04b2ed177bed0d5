import { localStorageColorSchemeManager, MantineProvider } from '@mantine/core'
import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { queryClient } from '../api/index.ts'
import { KeyboardProvider } from '../keyboard/index.ts'
import { LanguageProvider } from '../messages/index.ts'
import { Announcer } from '../ui/index.ts'
import { cssVariables, theme } from '../ui/theme/mantine-theme.ts'
import { router } from './router.tsx'

const appearance = localStorageColorSchemeManager({ key: 'ratchet-appearance' })

export function App() {
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariables}
      colorSchemeManager={appearance}
      defaultColorScheme="auto"
    >
      <LanguageProvider>
        <QueryClientProvider client={queryClient}>
          <KeyboardProvider>
            <Announcer>
              <RouterProvider router={router} />
            </Announcer>
          </KeyboardProvider>
        </QueryClientProvider>
      </LanguageProvider>
    </MantineProvider>
  )
}
