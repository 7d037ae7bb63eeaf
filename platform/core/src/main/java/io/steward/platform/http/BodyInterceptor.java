package io.steward.platform.http;

import com.fasterxml.jackson.databind.JsonNode;
import io.steward.platform.limits.Bulk;
import io.steward.platform.limits.CallLimits;
import jakarta.ws.rs.ConstrainedTo;
import jakarta.ws.rs.RuntimeType;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.IOException;
import java.io.InputStream;

/**
 * Has every JSON body of a REST call read by {@link BodyReader}. Only what is asked of us: the answers of other services,
 * which a REST client reads, may say more than we understand.
 */
@Provider
@ConstrainedTo(RuntimeType.SERVER)
class BodyInterceptor implements ReaderInterceptor {

    private final BodyReader reader;
    private final CallLimits limits;

    BodyInterceptor(BodyReader reader, CallLimits limits) {
        this.reader = reader;
        this.limits = limits;
    }

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        if (!isJson(context.getMediaType()) || !isBound(context.getType())) {
            return context.proceed();
        }
        Object body = reader.read(context.getInputStream(), context.getGenericType());
        if (body instanceof Bulk bulk) {
            limits.chargeItems(bulk);
        }
        return body;
    }

    private static boolean isJson(MediaType type) {
        return type != null
                && (type.getSubtype().equals("json") || type.getSubtype().endsWith("+json"));
    }

    private static boolean isBound(Class<?> type) {
        return type != String.class && type != byte[].class && type != InputStream.class && type != JsonNode.class;
    }
}
