# redress_embed(TARGET NAME ROOT FILES...): puts files into the program, found again by
# redress::base::embedded_NAME() as (path relative to ROOT, bytes).
function(redress_embed target name root)
  set(source ${CMAKE_BINARY_DIR}/embedded/embedded_${name}.cpp)
  set(text "#include \"base/embedded.h\"\n\n")
  set(rows "")
  set(number 0)
  foreach(file IN LISTS ARGN)
    cmake_path(RELATIVE_PATH file BASE_DIRECTORY ${root} OUTPUT_VARIABLE path)
    set(symbol redress_embedded_${name}_${number})
    string(APPEND text
      "__asm__(\".pushsection .rodata\\n.balign 16\\n.global ${symbol}\\n${symbol}:\\n.incbin \\\"${file}\\\"\\n"
      ".global ${symbol}_end\\n${symbol}_end:\\n.byte 0\\n.popsection\\n\");\n"
      "extern \"C\" const char ${symbol}[];\nextern \"C\" const char ${symbol}_end[];\n")
    string(APPEND rows "      {\"${path}\", {${symbol}, static_cast<std::size_t>(${symbol}_end - ${symbol})}},\n")
    math(EXPR number "${number} + 1")
  endforeach()
  string(APPEND text "\nnamespace redress::base {\nstd::vector<Embedded> embedded_${name}() {\n  return {\n${rows}  };\n}\n}\n")
  file(CONFIGURE OUTPUT ${source} CONTENT "${text}" @ONLY)
  set_source_files_properties(${source} PROPERTIES OBJECT_DEPENDS "${ARGN}")
  target_sources(${target} PRIVATE ${source})
endfunction()
