/* Lets a chosen call on a file of one folder fail, for a program that runs with this preloaded.
 *
 * FAULT_FOLDER names the folder; FAULT_CONTROL a file of six numbers of 64 bits that both sides
 * have mapped:
 *   0 armed      1: count the calls from now on
 *   1 count      how many calls there were since
 *   2 nth        which call fails (from 1); 0: none, only count
 *   3 for_good   1: every later call fails too
 *   4 error      the errno that is given
 *   5 failed     how many calls were made to fail
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/types.h>
#include <unistd.h>

enum { ARMED, COUNT, NTH, FOR_GOOD, ERROR, FAILED, NUMBERS };

static volatile int64_t *control;
static const char *folder;

__attribute__((constructor)) static void begin(void) {
    const char *name = getenv("FAULT_CONTROL");
    folder = getenv("FAULT_FOLDER");
    int fd = name && folder ? open(name, O_RDWR | O_CLOEXEC) : -1;
    if (fd < 0) return;
    void *map = mmap(NULL, NUMBERS * 8, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
    close(fd);
    if (map != MAP_FAILED) control = map;
}

static int in_folder(const char *path) {
    return path && folder && !strncmp(path, folder, strlen(folder));
}

static int fails(void) {
    int64_t now = __atomic_add_fetch(&control[COUNT], 1, __ATOMIC_SEQ_CST);
    int64_t nth = control[NTH];
    if (!nth || !(now == nth || (control[FOR_GOOD] && now > nth))) return 0;
    __atomic_add_fetch(&control[FAILED], 1, __ATOMIC_SEQ_CST);
    errno = (int)control[ERROR];
    return 1;
}

static int path_fails(const char *path) {
    return control && control[ARMED] && in_folder(path) && fails();
}

static int file_fails(int fd) {
    char link[64], path[PATH_MAX];
    if (!control || !control[ARMED]) return 0;
    snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
    ssize_t length = readlink(link, path, sizeof path - 1);
    if (length < 0) return 0;
    path[length] = 0;
    return in_folder(path) && fails();
}

#define NEXT(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))
#define ON_FILE(result, name, given, handed) \
    result name given { return file_fails(fd) ? -1 : NEXT(name) handed; }

ON_FILE(ssize_t, write, (int fd, const void *b, size_t n), (fd, b, n))
ON_FILE(ssize_t, pwrite, (int fd, const void *b, size_t n, off_t at), (fd, b, n, at))
ON_FILE(ssize_t, pwrite64, (int fd, const void *b, size_t n, off64_t at), (fd, b, n, at))
ON_FILE(int, fsync, (int fd), (fd))
ON_FILE(int, fdatasync, (int fd), (fd))
ON_FILE(int, ftruncate, (int fd, off_t length), (fd, length))
ON_FILE(int, ftruncate64, (int fd, off64_t length), (fd, length))

int rename(const char *from, const char *to) {
    return path_fails(to) ? -1 : NEXT(rename)(from, to);
}

int renameat(int from_fd, const char *from, int to_fd, const char *to) {
    return path_fails(to) ? -1 : NEXT(renameat)(from_fd, from, to_fd, to);
}

int unlink(const char *path) { return path_fails(path) ? -1 : NEXT(unlink)(path); }

#define OPEN(name) \
    int name(const char *path, int flags, ...) { \
        va_list more; \
        va_start(more, flags); \
        mode_t mode = va_arg(more, mode_t); \
        va_end(more); \
        return path_fails(path) ? -1 : NEXT(name)(path, flags, mode); \
    }

OPEN(open)
OPEN(open64)
