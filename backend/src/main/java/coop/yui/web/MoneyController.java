package coop.yui.web;

import org.joda.money.Money;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Amounts of money in the API. */
@Controller
class MoneyController {

  @SchemaMapping(typeName = "Money")
  String currency(Money money) {
    return money.getCurrencyUnit().getCode();
  }
}
