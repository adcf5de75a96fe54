/** The conversation with the identity platform, in OpenID Connect. */
@NullMarked
package cn.qingjian.identity.oidc;

import org.jspecify.annotations.NullMarked;
