# The model as a table in C, for compilers without .incbin: cmake -DMODEL=... -DNAME=rap_model_data -DOUT=... -P model_data.cmake
# Slow to compile, and so only a fallback for model_data.S.
file(READ "${MODEL}" hex HEX)
string(LENGTH "${hex}" digits)
math(EXPR size "${digits} / 2")
string(REGEX REPLACE "([0-9a-f][0-9a-f])" "0x\\1," bytes "${hex}")
string(REGEX REPLACE "(................................................................................)" "\\1\n" bytes "${bytes}")
file(WRITE "${OUT}" "#include <stdint.h>
extern const unsigned char ${NAME}[];
extern const uint32_t ${NAME}_size;
const unsigned char ${NAME}[] = {
${bytes}
};
const uint32_t ${NAME}_size = ${size};
")
