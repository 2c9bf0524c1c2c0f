/*
 * Lets better-sqlite3's Node-API 10 addon run on a Node-API 9 host (Electron 34 and older).
 *
 * Since Node-API 10 a reference may hold any value; before, only objects, functions, externals and symbols.
 * A copy of the addon, lying beside this library, has its two calls renamed (napi_… to nbpi_…), so that it
 * finds them here, where the other values are put into a box: an object with a type tag and a property "v".
 */
#define _GNU_SOURCE
#define NAPI_VERSION 9
#include <dlfcn.h>
#include <node_api.h>
#include <stdio.h>
#include <string.h>

#define ADDON "better-sqlite3-napi10.so"
#define TRY(call)                   \
  do {                              \
    napi_status status_ = (call);   \
    if (status_ != napi_ok) return status_; \
  } while (0)

static const napi_type_tag BOX = {0x7461736b73636f70ull, 0x6e6170692d626f78ull};

NAPI_EXTERN napi_status nbpi_create_reference(napi_env env, napi_value value, uint32_t count, napi_ref* result) {
  napi_valuetype type;
  TRY(napi_typeof(env, value, &type));
  if (type == napi_object || type == napi_function || type == napi_external || type == napi_symbol) {
    return napi_create_reference(env, value, count, result);
  }
  napi_value box;
  TRY(napi_create_object(env, &box));
  TRY(napi_type_tag_object(env, box, &BOX));
  TRY(napi_set_named_property(env, box, "v", value));
  return napi_create_reference(env, box, count, result);
}

NAPI_EXTERN napi_status nbpi_get_reference_value(napi_env env, napi_ref reference, napi_value* result) {
  TRY(napi_get_reference_value(env, reference, result));
  if (*result == NULL) return napi_ok;
  napi_valuetype type;
  TRY(napi_typeof(env, *result, &type));
  if (type != napi_object) return napi_ok;
  bool boxed = false;
  TRY(napi_check_object_type_tag(env, *result, &BOX, &boxed));
  return boxed ? napi_get_named_property(env, *result, "v", result) : napi_ok;
}

static napi_value fail(napi_env env, const char* message) {
  napi_throw_error(env, NULL, message);
  return NULL;
}

NAPI_MODULE_INIT() {
  Dl_info self;
  if (!dladdr((void*)&nbpi_create_reference, &self)) return fail(env, "napi9-shim: dladdr failed");
  /* Node loads addons with local symbols: make ours visible to the addon that is loaded next. */
  if (!dlopen(self.dli_fname, RTLD_NOW | RTLD_NOLOAD | RTLD_GLOBAL)) return fail(env, dlerror());

  const char* slash = strrchr(self.dli_fname, '/');
  int folder = slash ? (int)(slash - self.dli_fname) + 1 : 0;
  char path[4096];
  if (snprintf(path, sizeof path, "%.*s" ADDON, folder, self.dli_fname) >= (int)sizeof path) {
    return fail(env, "napi9-shim: the path is too long");
  }
  void* addon = dlopen(path, RTLD_NOW | RTLD_LOCAL);
  if (addon == NULL) return fail(env, dlerror());
  napi_addon_register_func init = (napi_addon_register_func)dlsym(addon, "napi_register_module_v1");
  return init ? init(env, exports) : fail(env, dlerror());
}
