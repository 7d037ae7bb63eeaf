package io.steward.platform.http;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.IOException;
import java.io.InputStream;

/** Has every JSON body of a REST call read by {@link BodyReader}. */
@Provider
class BodyInterceptor implements ReaderInterceptor {

    private final BodyReader reader;

    BodyInterceptor(BodyReader reader) {
        this.reader = reader;
    }

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        return isJson(context.getMediaType()) && isBound(context.getType())
                ? reader.read(context.getInputStream(), context.getGenericType())
                : context.proceed();
    }

    private static boolean isJson(MediaType type) {
        return type != null
                && (type.getSubtype().equals("json") || type.getSubtype().endsWith("+json"));
    }

    private static boolean isBound(Class<?> type) {
        return type != String.class && type != byte[].class && type != InputStream.class && type != JsonNode.class;
    }
}
