// redress: the wiring. Only this file knows every part.
#include "app/cli/program.h"

int main(int argc, char** argv) {
  return redress::cli::run_program(argc, argv);
}
