// SPDX-License-Identifier: GPL-2.0-or-later

// What is traced in the tests, in Go: eight that ask for all links, ten times each.
package main

import (
	"sync"
	"syscall"
)

func main() {
	var all sync.WaitGroup
	for i := 0; i < 8; i++ {
		all.Add(1)
		go func() {
			defer all.Done()
			for j := 0; j < 10; j++ {
				if _, err := syscall.NetlinkRIB(syscall.RTM_GETLINK, syscall.AF_UNSPEC); err != nil {
					panic(err)
				}
			}
		}()
	}
	all.Wait()
}
