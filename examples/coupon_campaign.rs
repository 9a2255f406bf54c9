//! Runs a coupon campaign: a coupon, codes for customers to type in, and the end of it.
//!
//! ```text
//! cargo run --example coupon_campaign
//! ```

use std::error::Error;

use stripe_billing::coupon::Duration;
use stripe_billing::promotion_code::{PromotionParams, PromotionType, RestrictionsParams};
use stripe_billing::{
    Coupon, CouponCreateParams, PromotionCode, PromotionCodeCreateParams, PromotionCodeListParams,
    PromotionCodeUpdateParams,
};
use stripe_local::LocalStripe;

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn Error>> {
    let stripe = LocalStripe::builder().descriptors(stripe_billing::DESCRIPTORS).start().await?;
    let client = stripe.client();

    // The id is the campaign's, so a second run is refused and not a second campaign.
    let params = CouponCreateParams::new()
        .id("SPRING")
        .name("Spring campaign")
        .percent_off(20.0)
        .duration(Duration::Repeating)
        .duration_in_months(3);
    let coupon = Coupon::create(&client, params).await?;

    for code in ["SPRING-NEWS", "SPRING-FRIENDS"] {
        let promotion = PromotionParams::new(PromotionType::Coupon).coupon(coupon.id.clone());
        let params = PromotionCodeCreateParams::new(promotion)
            .code(code)
            .max_redemptions(100)
            .restrictions(RestrictionsParams::new().first_time_transaction(true));
        let promotion_code = PromotionCode::create(&client, params).await?;
        println!("{}: {}", promotion_code.id, promotion_code.code);
    }

    // The end of the campaign: codes are switched off, and discounts that customers have remain.
    let mut codes = PromotionCode::list(&client)
        .params(PromotionCodeListParams::new().coupon(coupon.id.clone()).active(true))
        .auto_paging();
    while let Some(code) = codes.try_next().await? {
        let params = PromotionCodeUpdateParams::new().active(false);
        let code = PromotionCode::update(&client, &code.id, params).await?;
        println!("{} is active: {}", code.code, code.active);
    }
    Coupon::delete(&client, &coupon.id).await?;
    Ok(())
}
