# One place for flags: warnings, hardening, sanitizers, a compiler cache and a fast linker where they are installed.
find_program(REDRESS_CCACHE ccache)
if(REDRESS_CCACHE)
  set(CMAKE_CXX_COMPILER_LAUNCHER
      ${CMAKE_COMMAND} -E env CCACHE_BASEDIR=${CMAKE_SOURCE_DIR} CCACHE_NOHASHDIR=1
      CCACHE_SLOPPINESS=pch_defines,time_macros,include_file_mtime,include_file_ctime ${REDRESS_CCACHE})
  # What the cache needs to see through a precompiled header.
  if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
    add_compile_options(-fpch-preprocess)
  else()
    add_compile_options("SHELL:-Xclang -fno-pch-timestamp")
  endif()
endif()
find_program(REDRESS_MOLD mold)
if(REDRESS_MOLD)
  add_link_options(-fuse-ld=mold)
endif()

add_compile_options(
  -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wnon-virtual-dtor -Wold-style-cast -Woverloaded-virtual
  -fPIE -fstack-protector-strong -fcf-protection "-ffile-prefix-map=${CMAKE_SOURCE_DIR}/=")
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
  # g++ 12 reports false positives of these deep inside its own library at -O2 (GCC bug 105329 and its kin).
  add_compile_options(-Wno-restrict -Wno-maybe-uninitialized -Wno-stringop-overread -Wno-array-bounds -Wno-stringop-overflow)
else()
  # What g++ leaves out of -Wconversion in C++; and libstdc++ 12's own stable_sort, which clang blames on its caller.
  add_compile_options(-Wno-sign-conversion -Wno-deprecated-declarations)
endif()
if(REDRESS_WERROR)
  add_compile_options(-Werror)
endif()
add_compile_definitions(_GLIBCXX_ASSERTIONS)
if(CMAKE_BUILD_TYPE STREQUAL "Release")
  add_compile_options(-g1)
  add_compile_definitions(_FORTIFY_SOURCE=2)
endif()
add_link_options(-pie -Wl,-z,relro,-z,now)
if(REDRESS_SANITIZE)
  add_compile_options(-fsanitize=${REDRESS_SANITIZE} -fno-omit-frame-pointer -fno-sanitize-recover=all)
  add_link_options(-fsanitize=${REDRESS_SANITIZE})
endif()
if(REDRESS_FUZZ)
  # Coverage of every library, so that the fuzzers see where their input leads.
  add_compile_options(-fsanitize=fuzzer-no-link)
  add_link_options(-fsanitize=fuzzer-no-link)
endif()
# Assertions of our own are always on; NDEBUG would only differ inside libraries.
string(REPLACE "-DNDEBUG" "" CMAKE_CXX_FLAGS_RELEASE "${CMAKE_CXX_FLAGS_RELEASE}")
set(CMAKE_CXX_FLAGS_RELEASE "-O2")
