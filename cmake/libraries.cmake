# One static library for each wing of the house (docs/house.md). Folders are globbed, so that a new file needs no edit here.
find_package(PkgConfig REQUIRED)
find_package(Threads REQUIRED)
find_package(OpenSSL 3 REQUIRED)
find_package(Boost 1.81.0 EXACT CONFIG REQUIRED COMPONENTS json url)
find_package(fmt REQUIRED)
find_package(yaml-cpp REQUIRED)
find_package(date REQUIRED)
find_package(ZLIB REQUIRED)
pkg_check_modules(SQLITE REQUIRED IMPORTED_TARGET sqlite3)
pkg_check_modules(PQ REQUIRED IMPORTED_TARGET libpq)
pkg_check_modules(ICU REQUIRED IMPORTED_TARGET icu-uc)
pkg_check_modules(QRCODEGEN REQUIRED qrcodegencpp)
pkg_check_modules(PANGO REQUIRED IMPORTED_TARGET pangocairo pangoft2 fontconfig)
# Without their -pthread, which changes nothing but a macro, and for that a precompiled header is refused.
set_property(TARGET PkgConfig::PANGO PROPERTY INTERFACE_COMPILE_OPTIONS "")
pkg_check_modules(QPDF REQUIRED IMPORTED_TARGET libqpdf)
pkg_check_modules(SODIUM REQUIRED IMPORTED_TARGET libsodium)
pkg_check_modules(LIBZIP REQUIRED IMPORTED_TARGET libzip)
pkg_check_modules(XLSXWRITER REQUIRED IMPORTED_TARGET xlsxwriter)

# redress_library(NAME FOLDERS a b LINKS x y): every .cpp below the folders.
function(redress_library name)
  cmake_parse_arguments(ARG "" "" "FOLDERS;LINKS" ${ARGN})
  set(files "")
  foreach(folder IN LISTS ARG_FOLDERS)
    file(GLOB_RECURSE found CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/src/${folder}/*.cpp)
    list(APPEND files ${found})
  endforeach()
  if(NOT EXISTS ${CMAKE_BINARY_DIR}/empty.cpp)  # written once: a newer one would link everything again
    file(WRITE ${CMAKE_BINARY_DIR}/empty.cpp "")
  endif()
  add_library(${name} STATIC ${files} ${CMAKE_BINARY_DIR}/empty.cpp)
  target_include_directories(${name} PUBLIC ${CMAKE_SOURCE_DIR}/src)
  target_link_libraries(${name} PUBLIC fmt::fmt ${ARG_LINKS})
  if(NOT name STREQUAL "redress_base")
    target_precompile_headers(${name} REUSE_FROM redress_base)
  endif()
endfunction()

redress_library(redress_base FOLDERS base)
# What nearly every file includes anyway, read once. Never a header of Boost, yaml-cpp or another hidden library.
target_precompile_headers(redress_base PRIVATE <algorithm> <chrono> <cstdint> <functional> <map> <memory> <optional> <span>
  <string> <string_view> <utility> <variant> <vector> <fmt/format.h>)
redress_library(redress_core FOLDERS core LINKS redress_base)
redress_library(redress_kit_sql FOLDERS kit/sql LINKS redress_base PkgConfig::SQLITE PkgConfig::PQ Threads::Threads)
redress_library(redress_kit_crypto FOLDERS kit/crypto LINKS redress_base OpenSSL::Crypto PkgConfig::SODIUM)
redress_library(redress_kit_yaml FOLDERS kit/yaml LINKS redress_base yaml-cpp)
redress_library(redress_kit_json FOLDERS kit/json LINKS redress_base Boost::json)
redress_library(redress_kit_zone FOLDERS kit/zone LINKS redress_base date::date-tz)
redress_library(redress_kit_csv FOLDERS kit/csv LINKS redress_base)
redress_library(redress_kit_html FOLDERS kit/html LINKS redress_base)
redress_library(redress_kit_http FOLDERS kit/http LINKS redress_base Boost::url Threads::Threads)
redress_library(redress_kit_qr FOLDERS kit/qr LINKS redress_base ${QRCODEGEN_LINK_LIBRARIES})
redress_library(redress_kit_pdf FOLDERS kit/pdf LINKS redress_base PkgConfig::PANGO PkgConfig::QPDF)
set_source_files_properties(src/kit/pdf/finish.cpp PROPERTIES COMPILE_OPTIONS -std=c++17 SKIP_PRECOMPILE_HEADERS ON)
redress_library(redress_kit_words FOLDERS kit/words LINKS redress_base PkgConfig::ICU)
redress_library(redress_kit_files FOLDERS kit/files LINKS redress_base redress_kit_crypto)
redress_library(redress_kit_sheets FOLDERS kit/sheets LINKS redress_base PkgConfig::LIBZIP PkgConfig::XLSXWRITER)
redress_library(redress_app FOLDERS app
  LINKS redress_core redress_kit_sql redress_kit_crypto redress_kit_yaml redress_kit_json redress_kit_zone redress_kit_csv
        redress_kit_html redress_kit_http redress_kit_pdf redress_kit_qr redress_kit_words redress_kit_files redress_kit_sheets)

# Shipped data, inside the program.
file(GLOB_RECURSE shipped CONFIGURE_DEPENDS
  ${CMAKE_SOURCE_DIR}/calendars/* ${CMAKE_SOURCE_DIR}/procedures/* ${CMAKE_SOURCE_DIR}/measures/*
  ${CMAKE_SOURCE_DIR}/reports/* ${CMAKE_SOURCE_DIR}/series/* ${CMAKE_SOURCE_DIR}/ratios/* ${CMAKE_SOURCE_DIR}/rates/*
  ${CMAKE_SOURCE_DIR}/learning/* ${CMAKE_SOURCE_DIR}/schema/* ${CMAKE_SOURCE_DIR}/demo/*.csv
  ${CMAKE_SOURCE_DIR}/demo/*.jsonl)
redress_embed(redress_app shipped ${CMAKE_SOURCE_DIR} ${shipped})
redress_embed(redress_app api ${CMAKE_SOURCE_DIR}/api ${CMAKE_SOURCE_DIR}/api/openapi.json)
