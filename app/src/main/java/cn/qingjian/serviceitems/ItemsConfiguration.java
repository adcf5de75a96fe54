package cn.qingjian.serviceitems;

import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** Puts the shipped items on the shelf before the first page is served. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class ItemsConfiguration {
    @Bean
    @Order(0)
    ApplicationRunner shippedItems(ItemIntake intake) {
        return arguments -> intake.shipped();
    }
}
